import { dockerfileRule, remove, safeFix } from '../core/rule.ts';

export default dockerfileRule({
  id: 'expose-host-mapping',
  severity: 'warning',
  fixable: 'safe',
  sources: { buildkit: 'ExposeInvalidFormat' },
  factors: ['port-binding'],
  text: {
    en: {
      title: 'Name only the container port in EXPOSE',
      why: 'EXPOSE says which port the program listens on. Addresses and host ports belong to "docker run -p" or to "ports" in Compose; here they are dropped, so the port is not published where the file seems to say.',
      messages: { mapping: '"{host}" has no effect in EXPOSE: name the container port only.' },
      fixes: { port: 'Keep the container port only' },
    },
    de: {
      title: 'In EXPOSE nur den Port des Containers nennen',
      why: 'EXPOSE sagt, auf welchem Port das Programm lauscht. Adressen und Ports des Hosts gehören zu „docker run -p“ oder zu „ports“ in Compose; hier fallen sie weg, und der Port ist nicht dort veröffentlicht, wo es den Anschein hat.',
      messages: { mapping: '„{host}“ bewirkt in EXPOSE nichts: Nur den Port des Containers nennen.' },
      fixes: { port: 'Nur den Port des Containers behalten' },
    },
  },
  examples: [{ bad: 'FROM nginx:1.29\nEXPOSE 8080:80\n', good: 'FROM nginx:1.29\nEXPOSE 80\n' }],
  check({ doc, report }) {
    for (const { word } of doc.ofType('EXPOSE').flatMap((expose) => expose.ports)) {
      const colon = word.raw.lastIndexOf(':');
      if (colon < 0 || !word.value.known || !word.value.value.includes(':') || word.raw.includes('$')) continue;
      const fix = safeFix('port', remove(word.text.range(0, colon + 1)));
      report(word.text.range(0, colon), 'mapping', { host: word.raw.slice(0, colon) }, { fixes: [fix] });
    }
  },
});
