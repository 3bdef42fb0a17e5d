import {
  GateDue,
  gateDueSchema,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel } from '../../shared/catalog';
import { useLocale } from '../../shared/time';
import { usePoliciesTranslation } from '../../shared/translation';
import { durationText, thresholdText } from './paramText';
import { useDueWords } from './useDueWords';

type Params = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, unknown>>;

/** What a parameter asks for, in sentences; undefined where it has another form. */
type Sayer = (value: unknown, params: Params) => string[] | undefined;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

function isRecords(value: unknown): value is Item[] {
  return (
    Array.isArray(value) &&
    value.every(item => typeof item === 'object' && item !== null)
  );
}

/** What each item says; undefined where one has another form. */
function each(
  value: unknown,
  say: (item: Item) => string | undefined,
): string[] | undefined {
  const said = isRecords(value) ? value.map(say) : [undefined];
  return said.every(sentence => sentence !== undefined) ? said : undefined;
}

/**
 * Tells the parameters of the types of gates that come along as people say
 * them: "1 approval from payments-leads".
 */
export function useParamSentences(): (
  type: string,
  name: string,
  params: Params,
) => string[] | undefined {
  const { t } = usePoliciesTranslation();
  const locale = useLocale();
  const dueWords = useDueWords();
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const approver = (from: string) =>
    from === 'owner' || from === 'componentOwners'
      ? t(`policies.says.approval.${from}`)
      : entityLabel(from);
  const choice =
    (yes: string, no: string): Sayer =>
    value =>
      typeof value === 'boolean' ? [value ? yes : no] : undefined;
  const span =
    (say: (text: string) => string): Sayer =>
    value =>
      isText(value) ? [say(durationText(value, locale))] : undefined;

  const itemText = ({ title, ownerRef, due }: Item): string | undefined => {
    if (!isText(title)) {
      return undefined;
    }
    const said = isText(ownerRef)
      ? t('policies.says.checklist.item', {
          title,
          owner: entityLabel(ownerRef),
        })
      : title;
    const known: GateDue | undefined = gateDueSchema.safeParse(due).data;
    return known
      ? t('policies.says.checklist.due', { what: said, due: dueWords(known) })
      : said;
  };

  const sayers: Record<string, Record<string, Sayer>> = {
    approval: {
      rules: value =>
        each(value, ({ from, required = 1 }) =>
          isTexts(from) && typeof required === 'number'
            ? t('policies.says.approval.rule', {
                count: required,
                from: or.format(from.map(approver)),
              })
            : undefined,
        ),
      excludeAuthors: choice(
        t('policies.says.approval.authorsMayNot'),
        t('policies.says.approval.authorsMay'),
      ),
      expiresAfter: span(text =>
        t('policies.says.approval.expiresAfter', { span: text }),
      ),
      after: value =>
        isTexts(value)
          ? [
              t('policies.says.approval.after', {
                count: value.length,
                gates: and.format(value),
              }),
            ]
          : undefined,
    },
    evidence: {
      type: (type, { name }) =>
        isText(type)
          ? [
              isText(name)
                ? t('policies.says.evidence.named', { type, name })
                : t('policies.says.evidence.type', { type }),
            ]
          : undefined,
      // It is told with the type.
      name: (_, { type }) => (isText(type) ? [] : undefined),
      maxAge: span(text => t('policies.says.evidence.maxAge', { span: text })),
      streak: value =>
        typeof value === 'number'
          ? [t('policies.says.evidence.streak', { count: value })]
          : undefined,
      thresholds: value =>
        each(value, item => {
          const text = thresholdText(item);
          return text && t('policies.says.evidence.threshold', { text });
        }),
      sources: value =>
        isTexts(value)
          ? [t('policies.says.evidence.sources', { sources: or.format(value) })]
          : undefined,
      subject: value =>
        value === 'component' || value === 'artifact' || value === 'release'
          ? [t(`policies.says.evidence.subject.${value}`)]
          : undefined,
      manual: choice(
        t('policies.says.evidence.manual'),
        t('policies.says.evidence.notManual'),
      ),
    },
    checklist: {
      items: value => each(value, itemText),
      excludeAuthors: choice(
        t('policies.says.checklist.authorsMayNot'),
        t('policies.says.checklist.authorsMay'),
      ),
      perContent: choice(
        t('policies.says.checklist.perContent'),
        t('policies.says.checklist.notPerContent'),
      ),
    },
    risk: {
      maximum: value =>
        typeof value === 'number'
          ? [t('policies.says.risk.maximum', { maximum: String(value) })]
          : undefined,
    },
  };
  return (type, name, params) =>
    Object.hasOwn(sayers, type) && Object.hasOwn(sayers[type], name)
      ? sayers[type][name](params[name], params)
      : undefined;
}
