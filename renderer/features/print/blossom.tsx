/** A neutral emblem: an orange blossom with its leaves. No official sign is drawn by Safir. */
export function Blossom({ title }: { title: string }) {
  return (
    <svg
      viewBox="0 0 100 100"
      role="img"
      aria-label={title}
      fill="none"
      stroke="#0F5C5C"
      strokeWidth="2.6"
      strokeLinejoin="round"
    >
      <circle cx="50" cy="50" r="47" strokeWidth="1.6" />
      <path d="M30 74c-9 1-17-3-20-11 9-3 18 0 22 8Z" />
      <path d="M70 74c9 1 17-3 20-11-9-3-18 0-22 8Z" />
      {[0, 72, 144, 216, 288].map((turn) => (
        <path
          key={turn}
          transform={`rotate(${turn} 50 48)`}
          fill="#fff"
          d="M50 41c-8-7-9-19 0-28 9 9 8 21 0 28Z"
        />
      ))}
      {[36, 108, 180, 252, 324].map((turn) => (
        <g key={turn} transform={`rotate(${turn} 50 48)`} stroke="#B85A14" strokeWidth="1.8">
          <path d="M50 44V35" />
          <circle cx="50" cy="33.2" r="1.6" fill="#B85A14" />
        </g>
      ))}
      <circle cx="50" cy="48" r="4.6" fill="#B85A14" stroke="#B85A14" strokeWidth="1" />
    </svg>
  );
}
