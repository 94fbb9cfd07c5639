#!/usr/bin/env node
// npm run package: writes plimsoll-<version>.vsix, the extension as VS Code installs it: a ZIP of what .vscodeignore
// lets through, with two files that describe it (Open Packaging Conventions). vsce would do the same with 139 MB of
// dependencies; it can publish the file: vsce publish --packagePath plimsoll-<version>.vsix
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { buildAll } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const contentTypes = {
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.vsixmanifest': 'text/xml',
};

const xml = (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function contentTypesXml() {
  const types = Object.entries(contentTypes).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>
`;
}

/** What the Marketplace and VS Code's installer read, in the form that vsce gives it. */
function vsixManifest(manifest, texts, files) {
  const properties = {
    'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionDependencies': '',
    'Microsoft.VisualStudio.Code.ExtensionPack': '',
    'Microsoft.VisualStudio.Code.ExtensionKind': 'workspace,web',
    'Microsoft.VisualStudio.Code.LocalizedLanguages': '',
    'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
    'Microsoft.VisualStudio.Services.Content.Pricing': manifest.pricing,
    'Microsoft.VisualStudio.Services.Branding.Color': manifest.galleryBanner.color,
    'Microsoft.VisualStudio.Services.Branding.Theme': manifest.galleryBanner.theme,
  };
  const assets = {
    'Microsoft.VisualStudio.Code.Manifest': 'package.json',
    'Microsoft.VisualStudio.Services.Content.Details': 'README.md',
    'Microsoft.VisualStudio.Services.Content.Changelog': 'CHANGELOG.md',
    'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
    'Microsoft.VisualStudio.Services.Icons.Default': manifest.icon,
  };
  const description = texts[manifest.description.slice(1, -1)] ?? manifest.description;
  const tags = [...manifest.keywords, 'dockerfile', 'json', '__web_extension'].join(',');
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}"/>
    <DisplayName>${xml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>${xml(tags)}</Tags>
    <Categories>${xml(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${Object.entries(properties)
  .map(([id, value]) => `      <Property Id="${id}" Value="${xml(value)}"/>`)
  .join('\n')}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${Object.entries(assets)
  .filter(([, path]) => files.has(`extension/${path}`))
  .map(([type, path]) => `    <Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`)
  .join('\n')}
  </Assets>
</PackageManifest>
`;
}

/** A ZIP archive without directories and without dates, so that equal contents make equal archives. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(0x800, 0); // names are UTF-8
    facts.writeUInt16LE(8, 2); // deflate
    facts.writeUInt16LE(0x21, 6); // 1980-01-01
    facts.writeUInt32LE(crc32(content), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(content.length, 16);
    facts.writeUInt16LE(path.length, 20);
    const local = [Buffer.from('PK\x03\x04\x14\x00', 'latin1'), facts, Buffer.alloc(2), path, packed];
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\x00\x14\x00', 'latin1'), facts, place, path);
    for (const part of local) offset += part.length;
    parts.push(...local);
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}

/**
 * What of the repository and of dist/ is packed, by the path in the package. All is left out but what a pattern of
 * .vscodeignore takes back in with `!`.
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function packageFiles() {
  const read = (path) => readFileSync(join(root, path));
  const json = (path) => JSON.parse(read(path).toString());
  const patterns = read('.vscodeignore').toString().split('\n');
  const wanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1).trim());
  const paths = (await glob(wanted, { cwd: root, dot: true, expandDirectories: false })).sort();
  const manifest = json('package.json');
  const files = new Map([['[Content_Types].xml', Buffer.from(contentTypesXml())]]);
  for (const path of paths) {
    const isPage = path === 'README.md' || path === 'CHANGELOG.md';
    const content = isPage ? Buffer.from(withAbsoluteLinks(read(path).toString(), manifest)) : read(path);
    files.set(`extension/${path === 'LICENSE' ? 'LICENSE.txt' : path}`, content);
  }
  files.set('extension.vsixmanifest', Buffer.from(vsixManifest(manifest, json('package.nls.json'), files)));
  return files;
}

/** A page with links and pictures of the repository, for places where only the page is: the Marketplace, an editor. */
function withAbsoluteLinks(page, { repository }) {
  const address = repository.url.replace(/\.git$/, '');
  return page.replace(/(!?)(\[[^\]\n]*\])\((?!https?:|#)([^)\s]+)\)/g, (_, bang, text, path) => {
    const way = bang ? 'raw' : 'blob';
    return `${bang}${text}(${address}/${way}/HEAD/${path})`;
  });
}

/** Builds, writes the package and gives its path. */
export async function packageExtension() {
  if (!(await buildAll([]))) throw new Error('the bundles could not be built');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json')).toString());
  const target = join(root, `${name}-${version}.vsix`);
  writeFileSync(target, zip(await packageFiles()));
  return target;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await packageExtension());
