import { dockerfileRule, replace, safeFix, unsafeFix } from '../core/rule.ts';
import type { CopyInstruction } from '../model/dockerfile/kinds.ts';

export default dockerfileRule({
  id: 'add-instead-of-copy',
  severity: 'warning',
  fixable: 'safe',
  sources: {
    hadolint: 'DL3020',
    trivy: 'DS-0005',
    checkov: 'CKV_DOCKER_4',
    kics: 'Add Instead of Copy',
  },
  text: {
    en: {
      title: 'Copy files with COPY',
      why: 'ADD does more than it says: it unpacks archives and fetches addresses. A file that becomes an archive one day is suddenly unpacked; COPY only ever copies.',
      messages: { plain: 'ADD unpacks and fetches, which "{source}" does not need: use COPY.' },
      fixes: { copy: 'Use COPY' },
    },
    de: {
      title: 'Dateien mit COPY kopieren',
      why: 'ADD tut mehr, als es sagt: Es packt Archive aus und holt Adressen aus dem Netz. Eine Datei, die eines Tages ein Archiv ist, wird plötzlich ausgepackt; COPY kopiert immer nur.',
      messages: { plain: 'ADD packt aus und lädt herunter, was „{source}“ nicht braucht: COPY verwenden.' },
      fixes: { copy: 'COPY verwenden' },
    },
  },
  examples: [
    {
      bad: 'FROM nginx:1.30-alpine\nADD index.html /usr/share/nginx/html/\n',
      good: 'FROM nginx:1.30-alpine\nCOPY index.html /usr/share/nginx/html/\n',
    },
  ],
  check({ doc, report }) {
    for (const add of doc.ofType('ADD')) {
      if (add.flags.some(({ name }) => addOnly.has(name))) continue;
      const plain = add.sources.find(({ value }) => value.known && isPlain(value.value));
      if (!plain) continue;
      const isAll = add.sources.every(({ value }) => value.known && isPlain(value.value));
      const mayHoldArchives = add.sources.some(({ raw }) => /[*?[]/.test(raw));
      const fix = (mayHoldArchives ? unsafeFix : safeFix)('copy', replace(add.keywordRange, copyLike(add, doc.source)));
      report(add.keywordRange, 'plain', { source: plain.raw }, { fixes: isAll ? [fix] : [] });
    }
  },
});

const addOnly: ReadonlySet<string> = new Set(['checksum', 'keep-git-dir', 'unpack']);

/** Neither an archive nor an address, as far as names tell. */
const isPlain = (source: string): boolean =>
  !/\.(?:tar|gz|tgz|tpz|bz2?|tbz2?|tb2|xz|txz|z|lz|lzma|tlz|zst|tzst|zip)$/i.test(source) &&
  !source.includes('://') &&
  !source.startsWith('git@') &&
  !source.startsWith('github.com/');

const copyLike = ({ keywordRange }: CopyInstruction, source: string): string =>
  source.slice(keywordRange.start, keywordRange.end) === 'add' ? 'copy' : 'COPY';
