import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  RiRocketLine,
  RiScales3Line,
  RiSnowflakeLine,
  RiTrainLine,
} from '@remixicon/react';
import { RELEASES_SEARCH_TYPES } from '@slipway/backstage-plugin-releases-common';
import { loadItem } from '../screens/load';
import { isReleasesResult } from '../search/isReleasesResult';

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: isReleasesResult,
    component: loadItem(() =>
      import('../search/ReleasesSearchResult').then(
        module => module.ReleasesSearchResult,
      ),
    ),
  },
});

const searchReleases = SearchFilterResultTypeBlueprint.make({
  name: 'releases',
  params: {
    value: RELEASES_SEARCH_TYPES.release,
    name: 'Releases',
    icon: <RiRocketLine />,
  },
});

const searchWindows = SearchFilterResultTypeBlueprint.make({
  name: 'windows',
  params: {
    value: RELEASES_SEARCH_TYPES.window,
    name: 'Release windows',
    icon: <RiSnowflakeLine />,
  },
});

const searchTrains = SearchFilterResultTypeBlueprint.make({
  name: 'trains',
  params: {
    value: RELEASES_SEARCH_TYPES.train,
    name: 'Release trains',
    icon: <RiTrainLine />,
  },
});

const searchReviews = SearchFilterResultTypeBlueprint.make({
  name: 'reviews',
  params: {
    value: RELEASES_SEARCH_TYPES.review,
    name: 'Release reviews',
    icon: <RiScales3Line />,
  },
});

/** Results of the search, and what their types are called. */
export const searchParts = [
  searchResult,
  searchReleases,
  searchWindows,
  searchTrains,
  searchReviews,
];
