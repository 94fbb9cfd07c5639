/** Files of requirements as pip reads them (pip documentation, "Requirements File Format"). */

/** Longer lines name nothing that a person wrote. */
const longestLine = 2000;

/**
 * The packages in a text whose version is left open: neither `==` nor an address. Undefined where that cannot be told,
 * because the file brings in another one or constraints.
 */
export function openRequirements(text: string): readonly string[] | undefined {
  const open: string[] = [];
  for (const line of text.replace(/\\\r?\n/g, ' ').split('\n')) {
    const requirement = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (requirement === '' || requirement.length > longestLine) continue;
    if (/^(?:-r|-c|--requirement|--constraint)/.test(requirement)) return undefined;
    const name = /^[A-Za-z0-9][\w.-]{0,100}/.exec(requirement)?.[0];
    if (name === undefined || /\$\{/.test(requirement)) continue;
    const [specifier = ''] = requirement.slice(name.length).split(/;|\s--/, 1);
    const isFile =
      /^[/\\]|\.(?:whl|zip|tar\.gz|tgz)$/.test(specifier) || name.endsWith('.whl') || name.endsWith('.zip');
    const isPinned = /={2,3}\s*[^\s,*]+\s*$/.test(specifier) || specifier.includes('@');
    if (!isPinned && !isFile && !specifier.includes('://') && !specifier.startsWith('+')) open.push(name);
  }
  return open;
}
