/** Names that Compose looks for by itself, with their overrides. */
const ownNames = /^(?:docker-)?compose(?:\.override)?\.ya?ml$/;
/** `compose.prod.yaml`, `docker-compose-dev.yml`, `prod.compose.yml`, `docker-stack.yml`, not `composer.yml`. */
const otherNames = /^(?:[^/]*[._-])?(?:docker-?)?(?:compose|stack)(?:[._-][^/]*)?\.ya?ml$/;

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** A file name that Compose files bear. Workflows of GitHub and Gitea that are called so are not meant. */
export function isComposeFileName(path: string): boolean {
  const name = baseName(path).toLowerCase();
  if (name.length > 255 || /(?:^|[/\\])\.(?:github|gitea|forgejo)[/\\]workflows[/\\]/.test(path)) return false;
  return ownNames.test(name) || otherNames.test(name);
}

/** How much of a file is looked at, in UTF-16 code units. */
const sniffLength = 200_000;

/**
 * Whether a file is a Compose file, by its name and its content. A file with one of Compose's own names counts unless
 * it is clearly something else, so that empty and broken ones are checked too; any other name needs a `services`
 * section with services in it, or an `include`.
 */
export function looksLikeCompose(path: string, text: string): boolean {
  if (!isComposeFileName(path)) return false;
  const head = text.slice(0, sniffLength);
  if (head.includes('\0')) return false;
  const content = sniff(head);
  if (content.isForeign) return false;
  return content.isCompose || ownNames.test(baseName(path).toLowerCase());
}

/** Whether the text alone is one of a Compose file: `services` with services in it, or `include`. */
export function hasComposeContent(text: string): boolean {
  const head = text.slice(0, sniffLength);
  const { isCompose, isForeign } = sniff(head);
  return isCompose && !isForeign && !head.includes('\0');
}

const serviceKeys = new Set(['image', 'build', 'extends', 'provider']);

/** Reads lines, not YAML: unfinished files must be recognised too, and big ones cost nothing. */
function sniff(text: string): { isCompose: boolean; isForeign: boolean } {
  if (/^\ufeff?\s{0,100}\{/.test(text)) {
    const isCompose =
      /"services"\s{0,20}:\s{0,20}\{/.test(text) && /"(?:image|build|extends|provider)"\s{0,20}:/.test(text);
    return { isCompose, isForeign: false };
  }
  const topLevel = new Set<string>();
  let section = '';
  let isCompose = false;
  let serviceIndent = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ \ufeff]/);
    const content = indent < 0 ? '' : line.slice(indent);
    if (content === '' || content === '\r' || content.startsWith('#')) continue;
    // Templates of Helm, Jinja and Ansible are no YAML before they are filled in.
    if (content.startsWith('{{') || content.startsWith('{%')) return { isCompose: false, isForeign: true };
    const key = /^(["']?)([\w.<-]{1,100})\1\s{0,20}:/.exec(content)?.[2];
    if (indent === 0 || line.startsWith('\ufeff')) {
      if (key === undefined) continue;
      section = key;
      serviceIndent = 0;
      topLevel.add(key);
      if (key === 'include') isCompose = true;
      if (key === 'services' && /\{.*\b(?:image|build|extends|provider)["']?\s{0,20}:/.test(content.slice(0, 10_000)))
        isCompose = true;
    } else if (section === 'services') {
      serviceIndent ||= indent;
      const inFlow =
        indent === serviceIndent && /:\s{0,20}\{.{0,500}\b(?:image|build|extends|provider)["']?\s{0,20}:/.test(content);
      if (inFlow || (indent > serviceIndent && key !== undefined && (serviceKeys.has(key) || key === '<<')))
        isCompose = true;
    }
  }
  const isForeign =
    (topLevel.has('apiVersion') && topLevel.has('kind')) ||
    (topLevel.has('jobs') && topLevel.has('on')) ||
    topLevel.has('AWSTemplateFormatVersion');
  return { isCompose, isForeign };
}
