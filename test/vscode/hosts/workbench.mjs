// The workbench of a VS Code server in a headless Chromium. Tests reach it over HTTP: `GET <url>/<verb>?…`.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { chromium as browserType } from 'playwright-core';

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Of a picture of a part of the workbench, at most: files in tests are short. */
const pictureHeight = 480;

const verbsOf = (page, out) => ({
  async screenshot({ name, settle, part }) {
    await page.waitForTimeout(Number(settle));
    const box = part && (await page.locator(part).boundingBox());
    const clip = box && { ...box, height: Math.min(box.height, pictureHeight) };
    const file = path.join(out, `${path.basename(name)}.png`);
    await page.screenshot({ path: file, animations: 'disabled', ...(clip ? { clip } : {}) });
  },
  wait: ({ selector, text, milliseconds }) =>
    page
      .locator(selector)
      .filter({ hasText: text })
      .first()
      .waitFor({ timeout: Number(milliseconds) }),
  texts: ({ selector }) => page.locator(selector).allInnerTexts(),
  click: ({ selector, text }) => page.locator(selector).filter({ hasText: text }).first().click(),
  press: ({ key }) => page.keyboard.press(key),
  async hover({ selector, text }) {
    await page.mouse.move(5, 5);
    await page.locator(selector).filter({ hasText: text }).first().hover();
  },
});

/** A file of an extension, for a worker that comes from elsewhere: `/0/package.json`. */
function serveFile(extensions, name, response) {
  const [, index, inside] = /^\/(\d+)(\/.*)$/.exec(path.normalize(decodeURIComponent(name))) ?? [];
  const file = path.join(extensions[index] ?? os.devNull, inside ?? '');
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain');
  fs.createReadStream(file).pipe(response);
}

/**
 * Opens a browser for a workbench served on `port`. `open(folder)` loads it, `ended` resolves with the exit code of the
 * tests, `url` is where tests ask for screenshots, keys and mouse.
 */
export async function openWorkbench({ chromium, port, language, extensions, isWeb, suite, out }) {
  const browser = await browserType.launch({ executablePath: chromium, args: browserFlags });
  // The workbench's own policy allows extensions from HTTPS only.
  const page = await browser.newPage({
    viewport: { width: 1100, height: 700 },
    reducedMotion: 'reduce',
    bypassCSP: isWeb,
  });
  const verbs = verbsOf(page, out);
  const control = http.createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    if (url.pathname.startsWith('/extensions/')) return serveFile(extensions, url.pathname.slice(11), response);
    try {
      const result = await verbs[url.pathname.slice(1)](Object.fromEntries(url.searchParams));
      response.end(JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error.message));
    }
  });
  await new Promise((resolve) => control.listen(0, '127.0.0.1', resolve));

  // The two functions a VS Code that runs extension tests calls.
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    fs.appendFileSync(path.join(out, 'workbench.log'), `[${type}] ${format(...args)}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    for (const log of logs ?? []) {
      const file = path.join(out, 'logs', log.relativePath);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, log.contents);
    }
    end(code);
  });

  // `developmentOptions` is the public embedder API that @vscode/test-web uses too. It must be set before the deferred
  // module scripts run; rewriting the page on its way instead makes Chromium refuse its WebSockets to loopback.
  // The language is what the message file of a language pack would set.
  const remote = (file) => ({ scheme: 'vscode-remote', authority: `127.0.0.1:${port}`, path: file });
  // A web extension comes from a web server: VS Code makes no workers of what lies on the remote side.
  const served = (index) => ({
    scheme: 'http',
    authority: `127.0.0.1:${control.address().port}`,
    path: `/extensions/${index}`,
  });
  const locations = extensions.map((extension, index) => (isWeb ? served(index) : remote(extension)));
  await page.addInitScript(
    ({ development, displayLanguage }) => {
      if (displayLanguage !== 'en') globalThis._VSCODE_NLS_LANGUAGE = displayLanguage;
      document.addEventListener('readystatechange', () => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta || document.readyState !== 'interactive') return;
        const configuration = JSON.parse(meta.getAttribute('data-settings'));
        configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
        meta.setAttribute('data-settings', JSON.stringify(configuration));
      });
    },
    {
      development: { extensions: locations, extensionTestsPath: remote(suite) },
      displayLanguage: language,
    },
  );

  return {
    url: `http://127.0.0.1:${control.address().port}`,
    ended,
    open: (folder) =>
      page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'commit' }),
    photograph: (name) => page.screenshot({ path: path.join(out, `${name}.png`) }).catch(() => {}),
    async close() {
      await browser.close().catch(() => {});
      control.close();
    },
  };
}
