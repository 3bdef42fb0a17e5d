/**
 * Shows a message under a field of the portal's kit, which takes it from the
 * field's own validation.
 */
export function fieldError(message: string | undefined) {
  return {
    isInvalid: message !== undefined,
    validate: () => message,
    validationBehavior: 'aria' as const,
  };
}
