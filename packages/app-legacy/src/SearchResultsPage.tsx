import { CatalogIcon, Content, Header, Page } from '@backstage/core-components';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import { SearchType } from '@backstage/plugin-search';
import {
  SearchBar,
  SearchFilter,
  SearchPagination,
  SearchResult,
} from '@backstage/plugin-search-react';
import { ReleasesSearchResultListItem } from '@slipway/backstage-plugin-releases/legacy';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import EventIcon from '@material-ui/icons/Event';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import GavelIcon from '@material-ui/icons/Gavel';
import TrainIcon from '@material-ui/icons/Train';

export const SearchResultsPage = () => (
  <Page themeId="home">
    <Header title="Search" />
    <Content>
      <Grid container>
        <Grid item xs={12}>
          <Paper>
            <SearchBar />
          </Paper>
        </Grid>
        <Grid item xs={12} md={3}>
          <SearchType.Accordion
            name="Result Type"
            types={[
              {
                value: 'software-catalog',
                name: 'Software Catalog',
                icon: <CatalogIcon />,
              },
              { value: 'releases', name: 'Releases', icon: <EventIcon /> },
              {
                value: 'releases-windows',
                name: 'Release windows',
                icon: <EventBusyIcon />,
              },
              {
                value: 'releases-trains',
                name: 'Release trains',
                icon: <TrainIcon />,
              },
              {
                value: 'releases-reviews',
                name: 'Release reviews',
                icon: <GavelIcon />,
              },
            ]}
          />
          <Box marginTop={2}>
            <Paper>
              <Box padding={2}>
                <SearchFilter.Select
                  label="Kind"
                  name="kind"
                  values={['Component', 'API', 'Resource', 'System', 'Domain']}
                />
                <SearchFilter.Checkbox
                  label="Lifecycle"
                  name="lifecycle"
                  values={['experimental', 'production', 'deprecated']}
                />
              </Box>
            </Paper>
          </Box>
        </Grid>
        <Grid item xs={12} md={9}>
          <SearchPagination />
          <SearchResult>
            <CatalogSearchResultListItem icon={<CatalogIcon />} />
            <ReleasesSearchResultListItem />
          </SearchResult>
        </Grid>
      </Grid>
    </Content>
  </Page>
);
