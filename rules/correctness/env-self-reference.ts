import { dockerfileRule, replace, unsafeFix } from '../core/rule.ts';
import type { KeyValueInstruction, Pair } from '../model/dockerfile/kinds.ts';
import { is } from '../model/value.ts';

export default dockerfileRule({
  id: 'env-self-reference',
  severity: 'warning',
  fixable: 'unsafe',
  sources: { hadolint: 'DL3044' },
  text: {
    en: {
      title: 'Use a variable only after the ENV that sets it',
      why: 'All values of one ENV are worked out before any of them is set. A variable of the same ENV therefore still has its old value, mostly none.',
      messages: { same: '"${name}" is set by the same ENV and has its old value here; use a second ENV.' },
      fixes: { split: 'Begin a new ENV here' },
    },
    de: {
      title: 'Eine Variable erst nach dem ENV verwenden, das sie setzt',
      why: 'Alle Werte eines ENV werden berechnet, bevor einer davon gesetzt wird. Eine Variable desselben ENV hat daher noch ihren alten Wert, meist keinen.',
      messages: {
        same: '„${name}“ wird vom selben ENV gesetzt und hat hier noch den alten Wert; ein zweites ENV verwenden.',
      },
      fixes: { split: 'Hier ein neues ENV beginnen' },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nENV APP_HOME=/srv/app PATH=$PATH:$APP_HOME/bin\n',
      good: 'FROM alpine:3.22\nENV APP_HOME=/srv/app\nENV PATH=$PATH:$APP_HOME/bin\n',
    },
  ],
  check({ doc, report }) {
    for (const env of doc.ofType('ENV')) {
      const scope = doc.scopeAt(env);
      const places = placesOf(env);
      for (const [index, pair] of env.pairs.entries()) {
        for (const { name, range, hasFallback } of pair.expansion?.uses ?? []) {
          if (hasFallback) continue;
          const place = places.get(name);
          const earlier = place && place.first < index;
          const later = place && name !== pair.name && place.last > index;
          if (!earlier && !later) continue;
          const set = env.pairs[earlier ? place.first : place!.last]!;
          const old = scope.lookup(name);
          // What an earlier instruction sets is often meant, as in ENV VERSION=$VERSION URL=…/$VERSION.
          if (name !== pair.name && old?.declaration !== undefined) continue;
          if (old?.value.known && is(set.value, old.value.value)) continue;
          const fix = earlier && !env.isOnbuild && splitBefore(env, pair, index);
          report(range, 'same', { name }, fix ? { fixes: [fix] } : {});
        }
      }
    }
  },
});

/** The first and last pair of each name. */
function placesOf(env: KeyValueInstruction): ReadonlyMap<string, { readonly first: number; readonly last: number }> {
  const places = new Map<string, { first: number; last: number }>();
  for (const [index, { name }] of env.pairs.entries()) {
    const place = places.get(name);
    if (place) place.last = index;
    else places.set(name, { first: index, last: index });
  }
  return places;
}

/** A new ENV before a pair, unless a comment stands between it and the pair before. */
function splitBefore(env: KeyValueInstruction, pair: Pair, index: number) {
  const gap = { start: env.pairs[index - 1]!.range.end, end: pair.range.start };
  if (env.doc.source.slice(gap.start, gap.end).includes('#')) return undefined;
  return unsafeFix('split', replace(gap, '\nENV '));
}
