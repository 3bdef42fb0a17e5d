/** What a browser sees of the pages of an entity. */
export interface BrowserMeasured {
  /** Scripts of the Releases tab beyond those of the Overview tab, compressed. */
  addedKb: number;
  /** All scripts of the Releases tab, compressed. */
  tabKb: number;
  overviewMs: number;
  releasesMs: number;
}
