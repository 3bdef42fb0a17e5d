import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';

/** What the search hands over with each result. */
export interface Found {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  rank?: number;
}
