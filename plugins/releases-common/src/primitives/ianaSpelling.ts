/** The names without a region. No new ones are made. */
const ALONE = [
  ...['CET', 'CST6CDT', 'Cuba', 'EET', 'EST', 'EST5EDT', 'Egypt', 'Eire'],
  ...['GB', 'GB-Eire', 'GMT', 'GMT+0', 'GMT-0', 'GMT0', 'Greenwich', 'HST'],
  ...['Hongkong', 'Iceland', 'Iran', 'Israel', 'Jamaica', 'Japan'],
  ...['Kwajalein', 'Libya', 'MET', 'MST', 'MST7MDT', 'NZ', 'NZ-CHAT'],
  ...['Navajo', 'PRC', 'PST8PDT', 'Poland', 'Portugal', 'ROC', 'ROK'],
  ...['Singapore', 'Turkey', 'UCT', 'UTC', 'Universal', 'W-SU', 'WET', 'Zulu'],
];

const REGIONS = [
  ...['Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic'],
  ...['Australia', 'Brazil', 'Canada', 'Chile', 'Etc', 'Europe', 'Indian'],
  ...['Mexico', 'Pacific', 'US'],
];

/** Words that have other capitals than one at their beginning. */
const WORDS = [
  ...['au', 'es', 'of', 'ACT', 'GMT', 'IN', 'LHI', 'NSW', 'UCT', 'UTC'],
  ...['BajaNorte', 'BajaSur', 'ComodRivadavia', 'DeNoronha'],
  ...['DumontDUrville', 'EasterIsland', 'McMurdo'],
];

function byLowerCase(names: readonly string[]): Map<string, string> {
  return new Map(names.map(name => [name.toLowerCase(), name]));
}

const alone = byLowerCase(ALONE);
const regions = byLowerCase(REGIONS);
const words = byLowerCase(WORDS);

function spellWord(word: string): string {
  const lower = word.toLowerCase();
  return (
    words.get(lower) ?? `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`
  );
}

/**
 * The name of a time zone with the capitals that the IANA database gives it,
 * whether it has such a zone or not. Undefined for what cannot be a name there,
 * as an offset and the abbreviations that runtimes take as well.
 *
 * @internal
 */
export function ianaSpelling(name: string): string | undefined {
  const [region, ...places] = name.split('/');
  if (places.length === 0) {
    return alone.get(name.toLowerCase());
  }
  const spelled = regions.get(region.toLowerCase());
  return spelled && places.every(place => /^[a-z][a-z0-9_+-]*$/i.test(place))
    ? [
        spelled,
        ...places.map(place => place.replace(/[a-z]+/gi, spellWord)),
      ].join('/')
    : undefined;
}
