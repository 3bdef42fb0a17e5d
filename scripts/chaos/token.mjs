/** What clients of the disturbed backends show; known to these processes alone. */
export const TOKEN = 'disturbed-backends-of-one-test-run';
