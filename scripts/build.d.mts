export function buildAll(args?: readonly string[]): Promise<boolean>;
