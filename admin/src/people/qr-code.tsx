/** A QR code as one SVG path: elements and no markup, which the content security policy wants. Dark on white in the dark too. */
import { encode } from "uqr";
import { squaresPath } from "./squares-path.ts";

/** Light squares around the code, without which cameras do not find it. */
const marginSquares = 4;

export function QrCode({ label, text }: { label: string; text: string }) {
  const { data, size } = encode(text, { ecc: "M", border: marginSquares });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={220}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squaresPath(data)} fill="#000" />
    </svg>
  );
}
