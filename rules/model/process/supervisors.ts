/** Programs that look after several others in one container, and the packages they come in. */

const programs: ReadonlySet<string> = new Set(
  'supervisord runsvdir runsv runsvdir-start s6-svscan my_init monit circusd honcho foreman overmind hivemind goreman god multirun concurrently'.split(
    ' ',
  ),
);

/** A program whose work is to run several others. `concurrently` and the like count: so they do. */
export const isSupervisor = (name: string | undefined): boolean => name !== undefined && programs.has(name);

/** What starts a whole system: systemd, or the init of the distribution. */
export const isSystemInit = (path: string | undefined): boolean =>
  path !== undefined && /^(?:\/usr)?\/s?bin\/init$|(?:^|\/)systemd$/.test(path);

const packages: ReadonlySet<string> = new Set(
  'supervisor runit s6 s6-overlay monit daemontools circus honcho foreman overmind'.split(' '),
);

export const isSupervisorPackage = (name: string): boolean => packages.has(name.toLowerCase());

const inits: ReadonlySet<string> = new Set([
  'tini',
  'tini-static',
  'dumb-init',
  'docker-init',
  'catatonit',
  'init',
  's6-svscan',
  'my_init',
]);

/** A small init for containers, or an image's own. */
export const isInit = (name: string | undefined): boolean => name !== undefined && inits.has(name);
