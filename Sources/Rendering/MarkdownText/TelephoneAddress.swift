internal import Model

/// The address that calls what an author wrote as a telephone number; nil for anything else.
func telephoneAddress(_ written: String) -> String? {
    let number = written.hasPrefix("tel:") ? String(written.dropFirst(4)) : written
    guard let first = number.first, first.isNumber || first == "+" || first == "(", !number.contains("/") else { return nil }
    let found = PhoneNumbers(number)
    guard found.faults.isEmpty, found.lines.count == 1, let line = found.lines.first, line.before.isEmpty, line.after.isEmpty,
        let phone = line.number, phone.dialled.count >= 10
    else { return nil }
    return phone.address
}
