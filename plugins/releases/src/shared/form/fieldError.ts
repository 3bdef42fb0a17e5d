/**
 * Shows a message under a field of the portal's kit. The field takes it from
 * its own validation; told that it is invalid it would show no message.
 */
export function fieldError(message: string | undefined) {
  return {
    validate: () => message,
    validationBehavior: 'aria' as const,
  };
}
