/** The product's mark: two cards, the front one with a spade. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-behind" x="10" y="4" width="17" height="23" rx="4" transform="rotate(10 18 16)" />
      <g transform="rotate(-7 13 16)">
        <rect className="mark-front" x="5" y="5" width="17" height="23" rx="4" />
        <path
          className="mark-pip"
          d="M13.500 10.500c3 3.200 4.600 5.200 4.600 7 0 1.700-1.300 2.700-2.600 2.700-.7 0-1.300-.3-1.600-.8l.8 2.600h-2.400l.8-2.600c-.4.500-.9.800-1.600.800-1.300 0-2.600-1-2.600-2.700 0-1.800 1.600-3.800 4.600-7z"
        />
      </g>
    </svg>
  );
}
