import { dockerfileRule } from '../core/rule.ts';
import type { ExposedPort } from '../model/dockerfile/kinds.ts';
import type { Range } from '../model/text.ts';

export default dockerfileRule({
  id: 'port-out-of-range',
  severity: 'error',
  sources: { hadolint: 'DL3011', trivy: 'DS-0008', kics: 'UNIX Ports Out Of Range' },
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Expose ports between 0 and 65535',
      why: 'A port has 16 bits. Nothing can listen on a number above 65535, and Docker refuses to start or even to build what is no number at all.',
      messages: {
        range: 'Port {port} does not exist: the highest one is 65535.',
        number: '"{port}" is no port number.',
        reversed: 'The range {port} ends before it begins.',
      },
    },
    de: {
      title: 'Ports zwischen 0 und 65535 angeben',
      why: 'Ein Port hat 16 Bit. Über 65535 kann nichts lauschen, und was gar keine Zahl ist, lässt schon den Build scheitern.',
      messages: {
        range: 'Port {port} gibt es nicht: Der höchste ist 65535.',
        number: '„{port}“ ist keine Portnummer.',
        reversed: 'Der Bereich {port} endet, bevor er beginnt.',
      },
    },
  },
  examples: [{ bad: 'FROM nginx:1.29\nEXPOSE 80800\n', good: 'FROM nginx:1.29\nEXPOSE 8080\n' }],
  check({ doc, report }) {
    for (const port of doc.ofType('EXPOSE').flatMap((expose) => expose.ports)) {
      const { text, at } = numbersOf(port);
      if (text.includes(':') || text === '') continue;
      const [first = '', last = first, more] = text.split('-');
      const isNumber = (part: string): boolean => /^\d+$/.test(part);
      const wrong = [first, last].find((part) => isNumber(part) && Number(part) > 65535);
      if (wrong !== undefined) report(at(wrong), 'range', { port: wrong }, { sources: ['hadolint', 'trivy', 'kics'] });
      else if (more !== undefined || ![first, last].every((part) => isNumber(part) || part.includes('$')))
        report(at(text), 'number', { port: text }, { sources: [] });
      else if (Number(first) > Number(last)) report(at(text), 'reversed', { port: text }, { sources: [] });
    }
  },
});

/** What stands before the protocol: with variables replaced, where they are known; and where a part of it is written. */
function numbersOf({ word }: ExposedPort): { text: string; at: (part: string) => Range } {
  const value = word.value.known ? word.value.value : word.raw;
  const slash = value.lastIndexOf('/');
  const text = slash < 0 ? value : value.slice(0, slash);
  return {
    text: word.raw.startsWith('$') && !word.value.known ? '' : text,
    at: (part) => {
      const index = word.raw.indexOf(part);
      return index < 0 ? word.range : word.text.range(index, index + part.length);
    },
  };
}
