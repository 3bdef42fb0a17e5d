import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const waitingWidget = HomePageWidgetBlueprint.make({
  name: 'waiting',
  params: {
    name: 'ReleasesWaitingForMe',
    title: 'Waiting for me',
    description: 'What releases ask of you, the most urgent first',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: () =>
      import('../screens/WaitingCard').then(({ WaitingCard }) => ({
        Content: WaitingCard,
      })),
  },
});

const myReleasesWidget = HomePageWidgetBlueprint.make({
  name: 'my-releases',
  params: {
    name: 'MyReleases',
    title: 'My releases',
    description: 'The next releases that you or your groups own or manage',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 5 },
    },
    components: () =>
      import('../screens/MyReleasesCard').then(({ MyReleasesCard }) => ({
        Content: MyReleasesCard,
      })),
  },
});

/** Cards for the home page. */
export const homeWidgets = [waitingWidget, myReleasesWidget];
