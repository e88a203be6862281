/** The name beside a mark of a map: ink on a rim of paper, so that coasts do not cross it. */
import type { Box } from "./labels.ts";

export function PlaceName(props: {
  /** Where `placeLabels` found room; `null` draws nothing. */
  box: Box | null;
  words: string;
  text: string;
  paper: string;
}) {
  const { box } = props;
  if (box === null) return null;
  return (
    <text
      x={box.x + box.width / 2}
      y={box.y + box.height / 2}
      dy="0.35em"
      textAnchor="middle"
      fontSize={15}
      fontWeight={600}
      fill={props.text}
      stroke={props.paper}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {props.words}
    </text>
  );
}
