/** Files that a Compose file names by a path. */
import type { Entry } from '../compose/entry.ts';
import { directoryOf, joinPath } from './path.ts';
import { isEnvTemplateName, type Project } from './project.ts';

/**
 * The path an entry names, as it is written, if there is surely no such file: undefined where it is there, where a
 * variable hides it, or where nobody looked (outside of the project, in the home directory). A template beside it
 * (`password.txt.example`) shows that everybody makes a file of their own.
 */
export function absentFile(project: Project, { value }: Entry): string | undefined {
  if (!value.known || value.value === '' || /^[/~\\]|^[a-zA-Z]:/.test(value.value)) return undefined;
  const path = joinPath(directoryOf(project.path), value.value);
  const found = project.has(path);
  return found.known && !found.value && !hasTemplate(project, path) ? value.value : undefined;
}

const templateEndings = ['.example', '.sample', '.template', '.dist', '.default'];

/** A file that shows what belongs into one that everybody makes for themselves. */
export const hasTemplate = (project: Project, path: string): boolean =>
  templateEndings.some((ending) => {
    const template = project.has(`${path}${ending}`);
    return template.known && template.value;
  }) || project.envFiles.some((file) => isEnvTemplateName(file.path) && directoryOf(file.path) === directoryOf(path));
