// Runs the suite in the extension host of a VS Code server, with the workbench in a headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installCodeServer } from './install-code-server.mjs';
import { closeSession, environmentOf, HostUnavailable, openSession, readResults } from './session.mjs';
import { openWorkbench } from './workbench.mjs';

export const name = 'VS Code server in Chromium';

const longestRun = 180_000;
const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
let installed;
let chromium;

export async function prepare() {
  chromium = [process.env.CHROMIUM, ...chromiums].find((file) => file && fs.existsSync(file));
  if (!chromium) throw new HostUnavailable('there is no Chromium (CHROMIUM may name one)');
  try {
    installed = installCodeServer();
  } catch (error) {
    throw new HostUnavailable(`the VS Code server cannot be installed: ${error.message}`);
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The command line of the server, but for what it is to do. */
const commandLine = (session) => [
  path.join(installed.server, 'out/server-main.js'),
  '--accept-server-license-terms',
  ...['--server-data-dir', path.join(session.home, 'server')],
  ...['--user-data-dir', session.userData],
  ...['--extensions-dir', path.join(session.home, 'extensions')],
  ...['--telemetry-level', 'off'],
];

/** The empty gallery keeps the server from asking open-vsx.org. */
const offline = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** Installs a package as a user does. */
function installPackage(session, vsix) {
  const args = [...commandLine(session), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(installed.node, args, { env: offline, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

async function startServer(session, port, environment) {
  const flags = [
    '--without-connection-token',
    '--disable-workspace-trust',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ];
  const env = { ...offline, ...environment };
  const child = spawn(installed.node, [...commandLine(session), ...flags], { stdio: ['ignore', 'pipe', 'pipe'], env });
  const server = { child, log: '', ended: new Promise((resolve) => child.on('exit', resolve)) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      server.log += data;
    });
  }
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer?.ok) return server;
    if (tries > 300 || child.exitCode !== null) throw new Error(`the VS Code server did not start:\n${server.log}`);
    await sleep(100);
  }
}

async function stopServer(server) {
  if (server.child.exitCode !== null) return;
  server.child.kill();
  await Promise.race([server.ended, sleep(5000)]);
  if (server.child.exitCode === null) server.child.kill('SIGKILL');
}

/** The display language is the workbench's own: see `openWorkbench`. */
export async function run({
  extension,
  vsix,
  neighbours,
  isWeb = false,
  suite,
  workspace,
  language,
  theme,
  grep,
  out,
}) {
  const session = openSession({ workspace, suite, theme, settings: {} });
  const stopOnSignal = () => {
    server?.child.kill();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopOnSignal);
  let server;
  let workbench;
  try {
    if (vsix) installPackage(session, vsix);
    const port = await freePort();
    workbench = await openWorkbench({
      chromium,
      port,
      language,
      extensions: [...(vsix ? [] : [extension]), ...neighbours],
      isWeb,
      suite: session.suite,
      out,
    });
    server = await startServer(session, port, {
      ...environmentOf(session, { language, isWeb, grep }),
      SUITE_WORKBENCH: workbench.url,
    });
    await workbench.open(session.workspace);
    const ending = await Promise.race([
      workbench.ended.then((code) => `exit code ${code}`),
      server.ended.then((code) => `the server ended with ${code}`),
      sleep(longestRun, `no end after ${longestRun / 1000} s`, { ref: false }),
    ]);
    const results = readResults(session, ending);
    if (results.failures > 0) await workbench.photograph('failure');
    return results;
  } catch (error) {
    await workbench?.photograph('failure');
    if (server) fs.writeFileSync(path.join(out, 'server.log'), server.log);
    throw error;
  } finally {
    await workbench?.close();
    if (server) await stopServer(server);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stopOnSignal);
    closeSession(session);
  }
}
