from .clusters import Cluster, ClusterMember, ClusterYear
from .movements import Movement
from .units import Unit, UnitChange

__all__ = ["Cluster", "ClusterMember", "ClusterYear", "Movement", "Unit", "UnitChange"]
