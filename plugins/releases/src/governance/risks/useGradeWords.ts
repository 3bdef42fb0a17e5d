import { useWording } from '../../shared/sentence';

/** What the grades of likelihood and consequence are called. */
export function useGradeWords(): (
  of: 'likelihood' | 'consequence',
  grade: number,
) => string {
  const wording = useWording();
  return (of, grade) =>
    wording.text({
      sentence: String(grade),
      message: { code: `risk.${of}`, params: { context: String(grade) } },
    });
}
