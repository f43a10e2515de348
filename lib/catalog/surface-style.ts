/** The styles of the surfaces that are drawn on other people's pages. */
import controls from '../../assets/styles/controls.css?inline';
import surface from '../../assets/styles/surface.css?inline';
import tokens from '../../assets/styles/tokens.css?inline';

export const surfaceStyle: string = tokens + controls + surface;
