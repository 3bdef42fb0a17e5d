import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

function language(tag: string): string {
  return tag.split('-', 1)[0];
}

/**
 * How dates are written: in the portal's language, and in the person's own
 * variant of it where the browser names one.
 */
export function useLocale(): string | undefined {
  const portal = useApiHolder().get(appLanguageApiRef)?.getLanguage().language;
  return (
    navigator.languages.find(
      tag => portal === undefined || language(tag) === language(portal),
    ) ?? portal
  );
}
