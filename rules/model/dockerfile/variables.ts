/** Variables that exist without a declaration. */

/** Usable in RUN and by ARG without being declared; left out of the history (BuildKit's `proxyArgs` and docs). */
export const predefinedArgs: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
);

/** Set by BuildKit in the global scope: free to use in FROM, to be declared by ARG inside a stage. */
export const platformArgs: ReadonlySet<string> = new Set(
  ['TARGET', 'BUILD']
    .flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part))
    .concat('TARGETSTAGE'),
);

/** Arguments that steer BuildKit itself; they take effect when passed with `--build-arg`. */
export const isBuildkitArg = (name: string): boolean => name.startsWith('BUILDKIT_') || name === 'SOURCE_DATE_EPOCH';
