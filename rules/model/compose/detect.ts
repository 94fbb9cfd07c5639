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
  return content.hasServices || content.hasInclude || ownNames.test(baseName(path).toLowerCase());
}

/** Whether the text alone is surely one of a Compose file: it has `services` with services in it. */
export function hasComposeContent(text: string): boolean {
  const head = text.slice(0, sniffLength);
  const { hasServices, isForeign } = sniff(head);
  return hasServices && !isForeign && !head.includes('\0');
}

interface Content {
  readonly hasServices: boolean;
  /** GitLab pipelines have an `include` too. */
  readonly hasInclude: boolean;
  readonly isForeign: boolean;
}

const serviceKeys = new Set(['image', 'build', 'extends', 'provider']);

/** Reads lines, not YAML: unfinished files must be recognised too, and big ones cost nothing. */
function sniff(text: string): Content {
  if (/^\ufeff?\s{0,100}\{(?![{%])/.test(text)) {
    const hasServices =
      /"services"\s{0,20}:\s{0,20}\{/.test(text) && /"(?:image|build|extends|provider)"\s{0,20}:/.test(text);
    return { hasServices, hasInclude: /"include"\s{0,20}:\s{0,20}\[/.test(text), isForeign: false };
  }
  const topLevel = new Set<string>();
  let section = '';
  let hasServices = false;
  let serviceIndent = 0;
  for (const raw of text.split('\n')) {
    const line = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
    const indent = line.search(/[^ ]/);
    const content = indent < 0 ? '' : line.slice(indent, indent + 1000);
    if (content === '' || content === '\r' || content.startsWith('#')) continue;
    // Templates of Helm, Jinja and Ansible are no YAML before they are filled in.
    if (content.startsWith('{{') || content.startsWith('{%'))
      return { hasServices: false, hasInclude: false, isForeign: true };
    const key = /^(["']?)([\w.<-]{1,100})\1\s{0,20}:/.exec(content)?.[2];
    if (indent === 0) {
      if (key === undefined) continue;
      section = key;
      serviceIndent = 0;
      topLevel.add(key);
      hasServices ||= key === 'services' && flowService.test(content);
    } else if (section === 'services') {
      serviceIndent ||= indent;
      const isServiceKey = key !== undefined && (serviceKeys.has(key) || key === '<<');
      hasServices ||= indent > serviceIndent ? isServiceKey : flowService.test(content);
    }
  }
  const isForeign = foreignKeys.some((keys) => keys.every((key) => topLevel.has(key)));
  return { hasServices, hasInclude: topLevel.has('include'), isForeign };
}

/** `web: {image: nginx}` */
const flowService = /:\s{0,20}\{.{0,500}\b(?:image|build|extends|provider)["']?\s{0,20}:/;
/** Kubernetes manifests, GitHub workflows, CloudFormation. */
const foreignKeys = [['apiVersion', 'kind'], ['on', 'jobs'], ['AWSTemplateFormatVersion']];
