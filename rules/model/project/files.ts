import { oncePer } from '../once-per.ts';
import { known, unknown, type Value } from '../value.ts';
import { pathWithin } from './path.ts';
import type { Listing, Surroundings } from './surroundings.ts';

/** Snapshots of one run share their listings. */
const entriesOf = oncePer((listing: Listing): ReadonlySet<string> => new Set(listing.entries));

/** Questions about the files of a snapshot, by their path from the project's root. */
export class Files {
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  read(path: string): string | undefined {
    const texts = this.#surroundings.texts;
    return Object.hasOwn(texts, path) ? texts[path] : undefined;
  }

  /** Whether a file or directory is there; unknown outside of what was listed. */
  has(path: string): Value<boolean> {
    if (this.read(path) !== undefined || this.#surroundings.unread.includes(path)) return known(true);
    let absent = false;
    for (const listing of this.#surroundings.listings) {
      const inside = pathWithin(listing.directory, path);
      if (inside === undefined) continue;
      const entries = entriesOf(listing);
      if (inside === '' || entries.has(inside) || entries.has(`${inside}/`)) return known(true);
      if (!listing.truncated && !listing.opaque.some((directory) => inside.startsWith(directory))) absent = true;
    }
    return absent ? known(false) : unknown;
  }

  /** Surely a directory. */
  isDirectory(path: string): boolean {
    return this.#surroundings.listings.some((listing) => {
      const inside = pathWithin(listing.directory, path);
      return inside !== undefined && (inside === '' || entriesOf(listing).has(`${inside}/`));
    });
  }

  /** Everything below a directory, relative to it; unknown when not everything was listed. */
  below(directory: string): Value<readonly string[]> {
    const found = this.#listingOf(directory);
    if (!found || found.listing.truncated) return unknown;
    const { listing, inside } = found;
    if (inside === '') return known(listing.entries);
    if (listing.opaque.some((opaque) => `${inside}/`.startsWith(opaque))) return unknown;
    return known(cut(listing.entries, `${inside}/`));
  }

  /** Directories below a directory, relative to it, that exist but whose contents were not listed. */
  opaqueBelow(directory: string): readonly string[] {
    const found = this.#listingOf(directory);
    if (!found) return [];
    return found.inside === '' ? found.listing.opaque : cut(found.listing.opaque, `${found.inside}/`);
  }

  #listingOf(directory: string): { listing: Listing; inside: string } | undefined {
    let best: { listing: Listing; inside: string } | undefined;
    for (const listing of this.#surroundings.listings) {
      const inside = pathWithin(listing.directory, directory);
      if (inside === undefined) continue;
      if (!best || (best.listing.truncated && !listing.truncated)) best = { listing, inside };
    }
    return best;
  }
}

const cut = (entries: readonly string[], prefix: string): string[] =>
  entries.filter((entry) => entry.startsWith(prefix) && entry !== prefix).map((entry) => entry.slice(prefix.length));
