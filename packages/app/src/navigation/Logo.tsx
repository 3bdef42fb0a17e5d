/** A ship on the slip, ready to go. */
export const Logo = ({ size }: { size: number }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 32 32"
    width={size}
    height={size}
    aria-hidden
  >
    <rect width="32" height="32" rx="7" fill="#123047" />
    <g transform="rotate(9 16 16)">
      <path fill="#fff" d="M16 5.5v11.5h8z" />
      <path fill="#9fd0e8" d="M14.5 9v8H9z" />
      <path fill="#ffb454" d="M5 18.5h22l-3.5 5.5h-14z" />
    </g>
    <path
      fill="none"
      stroke="#fff"
      strokeWidth="1.6"
      strokeLinecap="round"
      d="M4.5 24.2 27.5 28"
    />
  </svg>
);
