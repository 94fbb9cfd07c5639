import { composeRule, unsafeFix } from '../core/rule.ts';
import type { ComposeDocument } from '../model/compose/document.ts';
import { addKey } from '../model/compose/edits.ts';
import type { Entry } from '../model/compose/entry.ts';
import { isOneOff } from '../model/compose/one-off.ts';
import type { Service } from '../model/compose/service.ts';

export default composeRule({
  id: 'log-rotation-missing',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  factors: ['logs'],
  text: {
    en: {
      title: 'Limit the size of the log files',
      why: "Docker's default driver keeps everything a service has ever written in one file on the host. It grows until the disk is full, and then all services stop at once.",
      messages: {
        missing: 'The log of "{service}" grows without a limit: set max-size, or the driver "local".',
        unlimited: 'The log of "{service}" grows without a limit: set max-size.',
      },
      fixes: { local: 'Use the driver "local", which limits its files', size: 'Keep three files of 10 MB' },
    },
    de: {
      title: 'Die Größe der Logdateien begrenzen',
      why: 'Der voreingestellte Treiber von Docker hält alles, was ein Dienst je geschrieben hat, in einer Datei auf dem Host. Sie wächst, bis die Platte voll ist, und dann stehen alle Dienste auf einmal.',
      messages: {
        missing: 'Das Log von „{service}“ wächst ohne Grenze: max-size setzen oder den Treiber „local“ nehmen.',
        unlimited: 'Das Log von „{service}“ wächst ohne Grenze: max-size setzen.',
      },
      fixes: {
        local: 'Den Treiber „local“ nehmen, der seine Dateien begrenzt',
        size: 'Drei Dateien zu 10 MB behalten',
      },
    },
  },
  examples: [
    {
      bad: 'services:\n  web:\n    image: example/web:1\n',
      good: 'services:\n  web:\n    image: example/web:1\n    logging:\n      driver: local\n',
    },
  ],
  check({ doc, report }) {
    for (const service of doc.services) {
      const logging = service.get('logging');
      const driver = logging?.get('driver');
      if (service.extends || isOneOff(doc, service) || logging?.isReset) continue;
      if (driver && driver.string !== 'json-file') continue;
      const options = logging?.get('options');
      if (options?.get('max-size') || (logging && logging.kind !== 'map')) continue;
      const range = options?.keyRange ?? driver?.range ?? logging?.keyRange ?? service.nameRange;
      report(
        range,
        logging ? 'unlimited' : 'missing',
        { service: service.name },
        { fixes: fixesOf(doc, service, logging) },
      );
    }
  },
});

function fixesOf(doc: ComposeDocument, service: Service, logging: Entry | undefined) {
  if (!logging) {
    const isFlow = service.entry.style === 'flow';
    const edits = addKey(doc, service.entry, 'logging', isFlow ? '{driver: local}' : ['driver: local']);
    return edits.length > 0 ? [unsafeFix('local', edits)] : [];
  }
  const options = logging.get('options');
  const pairs = '{max-size: "10m", max-file: "3"}';
  const edits = options
    ? addKey(doc, options, 'max-size', '"10m"')
    : addKey(doc, logging, 'options', logging.style === 'flow' ? pairs : ['max-size: "10m"', 'max-file: "3"']);
  return edits.length > 0 ? [unsafeFix('size', edits)] : [];
}
