/** Loads every screen beforehand, for the first test not to wait for it. */
import '../entity/EntityDependsOnReleasesCard';
import '../entity/EntityNextReleaseCard';
import '../entity/EntityReadinessContent';
import '../entity/EntityReleasesContent';
import '../pages/calendar/CalendarPage';
import '../pages/conflicts/ConflictsPage';
import '../pages/import/ImportPage';
import '../pages/list/ListPage';
import '../pages/plan/PlanReleasePage';
import '../pages/policies/NewPolicyPage';
import '../pages/policies/PoliciesPage';
import '../pages/release/EditReleasePage';
import '../pages/release/ReleasePage';
import '../pages/timeline/TimelinePage';
import '../pages/trains/TrainsPage';
import '../pages/windows/WindowsPage';
import '../pages/windows/NewWindowPage';
