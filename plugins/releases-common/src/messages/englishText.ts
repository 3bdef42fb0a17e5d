import { messageTemplates } from './templates';

const plural = new Intl.PluralRules('en');

const TEMPLATES: ReadonlyMap<string, string> = new Map(
  Object.entries(messageTemplates).flatMap(([area, templates]) =>
    Object.entries(templates).map(
      ([code, template]) => [`${area}.${code}`, template] as const,
    ),
  ),
);

/** From the most to the least particular. */
function endings({
  count,
  context,
}: Readonly<Record<string, string | number>>): string[] {
  const number =
    typeof count === 'number' ? [`_${plural.select(count)}`, '_other'] : [];
  const about = context === undefined ? [] : [`_${context}`];
  return [
    ...about.flatMap(ending => number.map(form => `${ending}${form}`)),
    ...about,
    ...number,
    '',
  ];
}

/**
 * The English text of a code with values put in, see {@link messageTemplates}.
 *
 * @returns undefined where there is no template of that code
 * @public
 */
export function englishText(
  code: string,
  values: Readonly<Record<string, string | number>>,
): string | undefined {
  const template = endings(values)
    .map(ending => TEMPLATES.get(`${code}${ending}`))
    .find(found => found !== undefined);
  return template?.replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(values[name] ?? ''),
  );
}
