export function packageFiles(): Promise<Map<string, Buffer>>;
export function packageExtension(): Promise<string>;
export function zip(files: ReadonlyMap<string, Buffer>): Buffer;
