/** How a figure is written, wherever one stands. */
export const figures = {
  'figure.number': '{value}',
  'figure.percent': '{value} %',
} as const;
