package import Model

extension Scale {
    /// A number as a step of the scale; nil when it is none.
    package func step(_ number: Double?) -> Int? {
        guard let number, number == number.rounded(), Double(min)...Double(max) ~= number else { return nil }
        return Int(number)
    }
}
