export { EditPolicyForm } from './EditPolicyForm';
export { NewPolicyForm } from './NewPolicyForm';
export { WithGateFields } from './WithGateFields';
