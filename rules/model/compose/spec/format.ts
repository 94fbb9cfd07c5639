import type { Range } from '../../text.ts';
import type { ComposeText } from '../interpolation.ts';
import { bytesOf, durationOf } from '../quantity.ts';
import { booleanOf } from '../typing.ts';
import { isCidr, isIp, isMac } from './address.ts';
import { mountFault } from './mount-format.ts';
import { exposedPortFault, portFault, portNumberFault, portRangeFault } from './port-format.ts';

/** Forms a whole text must have. */
const wholeForms = {
  boolean: (text: string) => booleanOf(text) !== undefined,
  bytes: (text: string) => text === '-1' || bytesOf(text) !== undefined,
  cidr: isCidr,
  'container-name': (text: string) => /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text),
  'cpu-set': (text: string) => /^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/.test(text),
  device: (text: string) => text.split(':').length <= 3,
  'device-count': (text: string) => /^(?:all|-?\d{1,9})$/.test(text),
  duration: isDuration,
  'file-mode': (text: string) => /^[0-7]{1,7}$/.test(text),
  'host-address': (text: string) => /^[^:=]+[:=]./.test(text),
  integer: (text: string) => /^[-+]?\d{1,18}$/.test(text),
  ip: isIp,
  'mac-address': isMac,
  number: isNumber,
  'project-name': (text: string) => /^[a-z0-9][a-z0-9_-]*$/.test(text),
  protocol: (text: string) => /^(?:tcp|udp|sctp)$/i.test(text),
  'pull-policy': isPullPolicy,
  'restart-policy': (text: string) => /^(?:no|always|unless-stopped|on-failure(?::\d{1,9})?|)$/.test(text),
};

/** Forms whose parts can be wrong each. */
const partForms = {
  'exposed-port': exposedPortFault,
  mount: mountFault,
  port: portFault,
  'port-number': portNumberFault,
  'port-range': portRangeFault,
};

/** A form that a text of a Compose file has to have. */
export type Format = keyof typeof wholeForms | keyof typeof partForms;

export type FormatFaultCode =
  | keyof typeof wholeForms
  | 'port'
  | 'port-missing'
  | 'port-out-of-range'
  | 'port-reversed'
  | 'port-lengths'
  | 'mount-empty-section'
  | 'mount-colons';

/** What is wrong with a text, and where in it. */
export interface FormatFault {
  readonly code: FormatFaultCode;
  readonly range: Range;
  readonly value: string;
}

/**
 * What is wrong with a text that should have a form.
 * @param text without variables
 * @param source the same with its place in the file
 */
export function formatFault(format: Format, text: string, source: () => ComposeText): FormatFault | undefined {
  if (isPartForm(format)) return partForms[format](source());
  if (wholeForms[format](text)) return undefined;
  const { range } = source();
  return { code: format, range, value: text };
}

const isPartForm = (format: Format): format is keyof typeof partForms => Object.hasOwn(partForms, format);

/** compose-go reads durations with go-str2duration, which takes a sign. */
function isDuration(text: string): boolean {
  return durationOf(text.replace(/^[-+]/, '')) !== undefined;
}

/** What Go's strconv.ParseFloat takes, hexadecimal aside. */
function isNumber(text: string): boolean {
  return /^[-+]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][-+]?\d{1,4})?$/.test(text);
}

function isPullPolicy(text: string): boolean {
  const isWord = /^(?:always|never|build|if_not_present|missing|refresh|daily|weekly)$/.test(text);
  return isWord || (text.startsWith('every_') && durationOf(text.slice(6)) !== undefined);
}
