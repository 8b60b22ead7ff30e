/** Fill patterns: hatching for credits, horizontal rules for revenue, dotted grey for cost, so that only cash is solid; and a texture for each tint. Published files contain their ids. */
export const patternDefs =
  '<pattern id="clothes-credit" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path class="weave credit" d="M0 0V5"/></pattern>' +
  '<pattern id="clothes-revenue" width="5" height="5" patternUnits="userSpaceOnUse">' +
  '<path class="weave revenue" d="M0 2.5H5"/></pattern>' +
  '<pattern id="clothes-cost" width="5" height="5" patternUnits="userSpaceOnUse">' +
  '<path class="weave cost" d="M0 0H5V5H0Z"/><circle class="weave hole" cx="2.5" cy="2.5" r=".85"/></pattern>' +
  '<pattern id="tint-marigold" width="3.5" height="3.5" patternUnits="userSpaceOnUse">' +
  '<path class="weave marigold" d="M0 0H3.5V3.5H0Z"/><circle class="weave dot" cx="1.75" cy="1.75" r=".55"/></pattern>' +
  '<pattern id="tint-clay" width="3.5" height="3.5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">' +
  '<path class="weave clay" d="M0 0H3.5V3.5H0Z"/><path class="weave line" d="M1.75 0V3.5"/></pattern>';
