import { dockerfileRule, insertAfter, unsafeFix } from '../core/rule.ts';
import { verifies } from '../model/shell/checksums.ts';
import { type Download, downloads } from '../model/shell/downloads.ts';
import { hostOfWord, isLocalHost } from '../model/shell/url.ts';

export default dockerfileRule({
  id: 'download-without-checksum',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['dependencies'],
  text: {
    en: {
      title: 'Compare downloads with a checksum',
      why: 'A file behind an address can be replaced: by its publisher, by somebody who broke in, or by a broken transfer. Only a checksum that stands in the Dockerfile notices, and makes the build fail instead.',
      messages: {
        unchecked: 'Nothing notices when "{file}" is replaced on the server: compare it with a checksum.',
      },
      fixes: { checksum: 'Insert --checksum' },
    },
    de: {
      title: 'Heruntergeladenes mit einer Prüfsumme vergleichen',
      why: 'Eine Datei hinter einer Adresse kann ausgetauscht werden: vom Anbieter, von einem Einbrecher oder durch eine fehlerhafte Übertragung. Nur eine Prüfsumme im Dockerfile bemerkt es und lässt den Build scheitern.',
      messages: {
        unchecked:
          'Niemand bemerkt es, wenn „{file}“ auf dem Server ausgetauscht wird: mit einer Prüfsumme vergleichen.',
      },
      fixes: { checksum: '--checksum einfügen' },
    },
  },
  examples: [
    {
      bad: 'FROM debian:13\nADD https://example.com/tool-1.4.tar.gz /opt/\n',
      good: 'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool-1.4.tar.gz /opt/\n',
    },
  ],
  check({ doc, report }) {
    for (const add of doc.ofType('ADD')) {
      const { sources } = add;
      const source = sources.find(({ raw }) => /^https?:\/\//.test(raw) && !/\.git(?:#|$)/.test(raw));
      if (!source || add.flag('checksum') || add.form === 'exec') continue;
      const edit = insertAfter(add.keywordRange, ' --checksum=sha256:${1:digest}');
      const fixes = sources.length === 1 ? [unsafeFix('checksum', edit, { snippet: true })] : [];
      report(source.range, 'unchecked', { file: lastPart(source.raw) }, { fixes });
    }
    for (const run of doc.ofType('RUN')) {
      if (!run.script || run.commands.some(verifies)) continue;
      for (const download of downloads(run.script)) {
        if (isInstalled(download))
          report(download.url.range, 'unchecked', { file: lastPart(download.url.unquoted.text) });
      }
    }
  },
});

const lastPart = (url: string): string => {
  const path = url.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || 'index';
};

const unpackers = /^(?:(?:bsd|g)?tar|unzip|gunzip|gzip|zcat|xz|bunzip2|cpio|tee|dd)$/;

/** Keys, lists and checksums are read by programs that check them; a script in a pipe has a rule of its own. */
function isInstalled({ url, output, pipedInto, discarded, fileName }: Download): boolean {
  const host = hostOfWord(url);
  if (discarded || (host !== undefined && isLocalHost(host))) return false;
  if (output === 'stdout' && !unpackers.test(pipedInto?.name ?? '')) return false;
  return !/\.(?:asc|gpg|key|pub|sig|sign|list|repo|sources|pem|crt|sha\d*|sha\d+sums?|md5)$|SUMS/i.test(
    fileName ?? lastPart(url.unquoted.text),
  );
}
