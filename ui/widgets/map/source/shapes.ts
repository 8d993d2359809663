// One node program for every kind: its shape, its border, and a ring for a weak spot.

import type { Attributes } from "graphology-types";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

export const SHAPES = ["circle", "star", "triangle-down", "triangle", "square", "diamond", "hexagon"];
export const RING = 16; // added to the number of a shape

export interface Drawn extends NodeDisplayData {
  border: string;
  look: number; // the place of a shape in SHAPES, with RING for a weak spot
}

// Written out for each node: drawn as instances, each is a call of its own where no GPU helps.
const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

// A triangle round each node, wide enough for its ring; sizes are pixels on screen.
const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_id;
attribute float a_look;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_pixels;
varying float v_look;
const float bias = 255.0 / 254.0;

void main() {
  float pixels = a_size / u_sizeRatio;
  #ifdef PICKING_MODE
  pixels = max(pixels, min(6.0, 1.6 * pixels)); // easier to hit
  #endif
  float reach = a_look >= ${RING}.0 ? 2.0 + 4.0 / pixels : 1.4;
  vec2 corner = 2.0 * reach * vec2(cos(a_angle), sin(a_angle));
  vec2 place = a_position + corner * pixels * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
  v_at = corner;
  v_pixels = pixels;
  v_look = a_look;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_border = a_id;
  #else
  v_color = a_color;
  v_border = a_border;
  #endif
  v_color.a *= bias;
  v_border.a *= bias;
}`;

// The distance to the edge of each shape, in radii of the circle of about the same area.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_pixels;
varying float v_look;
const vec4 nothing = vec4(0.0);

float polygon(vec2 at, float corners, float turned) {
  float slice = 6.2831853 / corners;
  float angle = atan(at.y, at.x) + turned;
  return cos(floor(0.5 + angle / slice) * slice - angle) * length(at);
}

float star(vec2 at) {
  float slice = 1.2566371;
  float angle = abs(mod(atan(at.x, at.y) + slice / 2.0, slice) - slice / 2.0);
  vec2 folded = length(at) * vec2(cos(angle), sin(angle));
  return dot(folded - vec2(1.3, 0.0), normalize(vec2(0.382, 0.85)));
}

float outside(vec2 at, float shape) {
  if (shape < 0.5) return length(at) - 1.0;
  if (shape < 1.5) return star(at);
  if (shape < 2.5) return polygon(at, 3.0, -1.5707963) - 0.72;
  if (shape < 3.5) return polygon(at, 3.0, 1.5707963) - 0.72;
  if (shape < 4.5) return max(abs(at.x), abs(at.y)) - 0.87;
  if (shape < 5.5) return (abs(at.x) + abs(at.y) - 1.25) * 0.7071;
  return polygon(at, 6.0, 0.0) - 0.93;
}

void main() {
  bool ringed = v_look >= ${RING}.0;
  float away = outside(v_at, ringed ? v_look - ${RING}.0 : v_look) * v_pixels;
  float round = (length(v_at) - 1.4) * v_pixels - 2.0;
  #ifdef PICKING_MODE
  gl_FragColor = away <= 0.0 || (ringed && round <= 0.0) ? v_color : nothing;
  #else
  float edge = min(1.5, v_pixels * 0.25);
  vec4 inner = mix(v_color, v_border, clamp(away + edge + 0.5, 0.0, 1.0));
  float covered = clamp(0.5 - away, 0.0, 1.0);
  float ring = ringed ? clamp(1.5 - abs(round + 1.0), 0.0, 1.0) : 0.0;
  vec4 shown = mix(nothing, inner, covered);
  gl_FragColor = mix(shown, v_border, ring * (1.0 - covered));
  #endif
}`;

/** Draws a node as the shape of its kind; the border's colour is also that of the ring. */
export class ShapeProgram extends NodeProgram<string, Attributes, Attributes, Attributes> {
  getDefinition() {
    const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true };
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as typeof WebGLRenderingContext.TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", ...colour },
        { name: "a_border", ...colour },
        { name: "a_id", ...colour },
        { name: "a_look", size: 1, type: FLOAT },
        { name: "a_angle", size: 1, type: FLOAT },
      ],
    };
  }

  processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
    const { x, y, size, color, border, look } = data as Drawn;
    const drawn = [x, y, size, floatColor(color), floatColor(border), id, look];
    let at = start;
    for (const angle of CORNERS) {
      this.array.set(drawn, at);
      this.array[at + drawn.length] = angle;
      at += this.ATTRIBUTES_ITEMS_COUNT;
    }
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: { gl: WebGLRenderingContext; uniformLocations: Record<string, WebGLUniformLocation> },
  ): void {
    gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
  }
}
