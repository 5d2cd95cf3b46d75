package open

import _ "time/tzdata" // Windows has no zone database of its own
