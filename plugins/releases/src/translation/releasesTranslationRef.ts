import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { activityMessages } from '../activity/activityMessages';
import { bookingMessages } from '../bookings/bookingMessages';
import { calendarMessages } from '../calendar/calendarMessages';
import { conflictMessages } from '../conflict/conflictMessages';
import { conflictsMessages } from '../conflicts/conflictsMessages';
import { entityMessages } from '../entity/entityMessages';
import { rollUpMessages } from '../entity/rollUpMessages';
import { feedbackMessages } from '../feedback/feedbackMessages';
import { feedMessages } from '../feeds/feedMessages';
import { formMessages } from '../form/formMessages';
import { historyMessages } from '../history/historyMessages';
import { importMessages } from '../import/importMessages';
import { planningMessages } from '../planning/planningMessages';
import { portfolioMessages } from '../portfolio/portfolioMessages';
import { readinessMessages } from '../readiness/readinessMessages';
import { releaseMessages } from '../release/releaseMessages';
import { statusMessages } from '../status/statusMessages';
import { templateMessages } from '../templates/templateMessages';
import { timeMessages } from '../time/timeMessages';
import { timelineMessages } from '../timeline/timelineMessages';
import { trainMessages } from '../trains/trainMessages';
import { windowMessages } from '../windows/windowMessages';

/**
 * The words of the plugin. Give a portal's language its own with a
 * translation resource for this reference.
 *
 * @public
 */
export const releasesTranslationRef = createTranslationRef({
  id: 'plugin.releases',
  messages: {
    activity: activityMessages,
    bookings: bookingMessages,
    calendar: calendarMessages,
    conflict: conflictMessages,
    conflicts: conflictsMessages,
    entity: entityMessages,
    feedback: feedbackMessages,
    feeds: feedMessages,
    form: formMessages,
    history: historyMessages,
    importing: importMessages,
    planning: planningMessages,
    portfolio: portfolioMessages,
    readiness: readinessMessages,
    release: releaseMessages,
    rollUp: rollUpMessages,
    status: statusMessages,
    templates: templateMessages,
    time: timeMessages,
    trains: trainMessages,
    timeline: timelineMessages,
    windows: windowMessages,
  },
});
