import Madoguchi.ViewModel

// The dashed border that says "not yet".
DashedFrame {}
