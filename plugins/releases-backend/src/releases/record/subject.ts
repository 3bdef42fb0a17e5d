/** The name of a release in the ledger. @internal */
export function subjectOf(releaseId: string): string {
  return `release:${releaseId}`;
}
