// Events hold the figures that their accounts give (`figureNames` ...). Those of a graph that was made before lack them.
//! project again
