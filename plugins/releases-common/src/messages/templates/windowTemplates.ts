/** What one window says of an instant. */
export const windowTemplates = {
  inside_freeze: '{{window}}.',
  inside_freeze_until: '{{window}} until {{until}}.',
  outside_allow_windows: 'Outside {{window}}.',
  inside_allow_window: 'Inside {{window}}.',
  inside_allow_window_until: 'Inside {{window}} until {{until}}.',
  waived: '{{window}} is waived.',
} as const;
