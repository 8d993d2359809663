"""What measures stand on: walks, routes, triangles and draws, done once for each network."""
