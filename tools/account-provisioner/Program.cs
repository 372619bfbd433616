Console.WriteLine("account-provisioner");
