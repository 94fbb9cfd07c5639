/** Commands the shell carries out itself: `exec` cannot start them, and no signal is meant for them. */
const builtins: ReadonlySet<string> = new Set(
  '. : [ alias bg break cd command continue declare echo eval exec exit export false fg getopts hash jobs kill let local printf pwd read readonly return set shift shopt source test times trap true type typeset ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

export const isBuiltin = (name: string | undefined): boolean => name !== undefined && builtins.has(name);

/** Builtins that exist as programs too, so that the exec form can start them. */
const alsoPrograms: ReadonlySet<string> = new Set(['echo', 'printf', 'true', 'false', 'test', '[', 'pwd', 'kill']);

/** Only a shell can do it. */
export const needsShell = (name: string | undefined): boolean => isBuiltin(name) && !alsoPrograms.has(name!);
