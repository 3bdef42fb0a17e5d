/** What must be out before something else starts. */
export const orderTemplates = {
  provider_after_consumer:
    '{{first}} must be out before {{then}} starts ({{start}}), but ends {{end}}. Move one of them.',
  provider_after_consumer_because:
    '{{first}} must be out before {{then}} starts ({{start}}), since {{because}}, but ends {{end}}. Move one of them.',
  consumer_after_provider:
    '{{then}} must wait until {{first}} is out ({{end}}), but starts {{start}}. Move one of them.',
  consumer_after_provider_because:
    '{{then}} must wait until {{first}} is out ({{end}}), since it breaks what is used ({{because}}), but starts {{start}}. Move one of them.',
  together_because:
    '{{first}} must not start later than {{then}} ({{start}}), since {{because}}, but starts {{end}}. Move one of them.',
  unknown:
    'Whether {{first}} comes before {{then}} is not known, since {{timeless}} has no window. Set one.',
  contradiction:
    '{{releases}} would each have to come before the other. Remove what one of them requires, or put it on another departure.',
} as const;
